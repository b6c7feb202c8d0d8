# An adapter that greets before it is asked.
echo "Welcome!"
cat >/dev/null
