#include "default_glossary.h"

static const unsigned char bytes[] = {
#embed "../../glossary.json"
};

const size_t default_glossary_size = sizeof bytes;

const unsigned char *default_glossary(void) { return bytes; }
