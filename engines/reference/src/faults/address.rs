//! Effective addresses.

use super::seed;
use crate::{
    rules::{Access, Spec},
    types::AddressType,
};

/// The sum in 32 bits for i32 memories, for the accesses that `which` names.
fn wrap32(which: bool, address_type: AddressType, address: u64, offset: u64) -> u128 {
    if which && address_type == AddressType::I32 {
        u128::from((address as u32).wrapping_add(offset as u32))
    } else {
        u128::from(address) + u128::from(offset)
    }
}

/// The sum in 64 bits, for the accesses that `which` names.
fn wrap64(which: bool, address: u64, offset: u64) -> u128 {
    if which { u128::from(address.wrapping_add(offset)) } else { u128::from(address) + u128::from(offset) }
}

fn is_lane(access: Access) -> bool {
    matches!(access, Access::LoadLane | Access::StoreLane)
}

fn is_vector_load(access: Access) -> bool {
    matches!(access, Access::LoadExtend | Access::LoadSplat | Access::LoadZero)
}

seed! {
    "load-address-wraps-32" (K8, "EA-NO-WRAP32") "Loads add address and offset in 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            wrap32(access == Access::Load, address_type, address, offset)
        }
    }
    "store-address-wraps-32" (K8, "EA-NO-WRAP32") "Stores add address and offset in 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            wrap32(access == Access::Store, address_type, address, offset)
        }
    }
    "lane-address-wraps-32" (K8, "EA-NO-WRAP32") "Lane accesses add address and offset in 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            wrap32(is_lane(access), address_type, address, offset)
        }
    }
    "vector-load-address-wraps-32" (K8, "EA-NO-WRAP32") "Extending, splat and zero loads add address and offset in 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            wrap32(is_vector_load(access), address_type, address, offset)
        }
    }
    "atomic-address-wraps-32" (K8, "EA-NO-WRAP32") "Atomic accesses add address and offset in 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            wrap32(access.is_atomic(), address_type, address, offset)
        }
    }
    "load-address-wraps-64" (K8, "EA-NO-WRAP64") "Loads add address and offset in 64 bits." {
        fn effective_address(&self, access: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            wrap64(access == Access::Load, address, offset)
        }
    }
    "store-address-wraps-64" (K8, "EA-NO-WRAP64") "Stores add address and offset in 64 bits." {
        fn effective_address(&self, access: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            wrap64(access == Access::Store, address, offset)
        }
    }
    "lane-address-wraps-64" (K8, "EA-NO-WRAP64") "Lane accesses add address and offset in 64 bits." {
        fn effective_address(&self, access: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            wrap64(is_lane(access), address, offset)
        }
    }
    "vector-load-address-wraps-64" (K8, "EA-NO-WRAP64") "Extending, splat and zero loads add address and offset in 64 bits." {
        fn effective_address(&self, access: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            wrap64(is_vector_load(access), address, offset)
        }
    }
    "atomic-address-wraps-64" (K8, "EA-NO-WRAP64") "Atomic accesses add address and offset in 64 bits." {
        fn effective_address(&self, access: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            wrap64(access.is_atomic(), address, offset)
        }
    }
    "address-sign-extended" (K8, "EA-CAP-BYTES") "i32 addresses from 2^31 on are negative." {
        fn address(&self, _: Access, address_type: AddressType, operand: u64) -> u64 {
            match address_type {
                AddressType::I32 => i64::from((operand as u32).cast_signed()).cast_unsigned(),
                AddressType::I64 => operand,
            }
        }
    }
    "address64-32-bits" (K8, "EA-NO-WRAP64") "i64 addresses are cut to 32 bits." {
        fn address(&self, _: Access, _: AddressType, operand: u64) -> u64 {
            operand & 0xffff_ffff
        }
    }
    "address64-48-bits" (K8, "EA-NO-WRAP64") "i64 addresses are cut to 48 bits." {
        fn address(&self, _: Access, _: AddressType, operand: u64) -> u64 {
            operand & 0xffff_ffff_ffff
        }
    }
    "atomic-address64-32-bits" (K8, "EA-NO-WRAP64") "i64 addresses of atomic accesses are cut to 32 bits." {
        fn address(&self, access: Access, _: AddressType, operand: u64) -> u64 {
            if access.is_atomic() { operand & 0xffff_ffff } else { operand }
        }
    }
    "offset-ignored" (slip, "EA-LAST-BYTE") "The offset is not added." {
        fn effective_address(&self, _: Access, _: AddressType, address: u64, _: u64) -> u128 {
            u128::from(address)
        }
    }
    "offset-32-bits" (K8, "M64-OFFSET") "Offsets are cut to 32 bits." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            Spec.effective_address(access, address_type, address, offset & 0xffff_ffff)
        }
    }
    "offset-31-bits" (slip, "EA-NO-WRAP32") "The highest bit of an i32 offset is lost." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            let offset = if address_type == AddressType::I32 { offset & 0x7fff_ffff } else { offset };
            Spec.effective_address(access, address_type, address, offset)
        }
    }
    "offset-sign-extended" (K8, "EA-CAP-BYTES") "Offsets from 2^31 on are negative." {
        fn effective_address(&self, access: Access, address_type: AddressType, address: u64, offset: u64) -> u128 {
            let offset = match address_type {
                AddressType::I32 => i64::from((offset as u32).cast_signed()),
                AddressType::I64 => offset.cast_signed(),
            };
            match u128::from(address).checked_add_signed(offset.into()) {
                Some(ea) => ea,
                None => Spec.effective_address(access, address_type, address, offset.cast_unsigned()),
            }
        }
    }
    "address-and-offset-or" (slip, "EA-LAST-BYTE") "Address and offset are combined bit by bit." {
        fn effective_address(&self, _: Access, _: AddressType, address: u64, offset: u64) -> u128 {
            u128::from(address | offset)
        }
    }
}
