/// What proves a request, in either direction.
@NullMarked
package io.chatplatform.api.signature;

import org.jspecify.annotations.NullMarked;
