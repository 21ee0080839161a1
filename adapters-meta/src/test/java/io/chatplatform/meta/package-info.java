/// The channels of Meta, tested from outside: bodies in, events out; messages in, requests out.
@NullMarked
package io.chatplatform.meta;

import org.jspecify.annotations.NullMarked;
