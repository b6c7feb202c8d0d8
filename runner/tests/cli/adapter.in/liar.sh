# An adapter that answers everything with a size in pages, which it cannot write.
read -r hello
echo '{"hello":{"protocol":1,"about":{"name":"Liar","version":"1","lineage":["liar"],"home":"https://example.org/","issues":"https://example.org/","switches":[],"commits":"every-page"}}}'
number=0
while read -r command; do
    echo "{\"ran\":[$number,{\"pages\":\"+1\"}]}"
    number=$((number + 1))
done
