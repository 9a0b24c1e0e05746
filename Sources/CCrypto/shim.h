#ifndef MUMO_CRYPTO_SHIM_H
#define MUMO_CRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#endif
