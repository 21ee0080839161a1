/// What is posted to the other system, and what came of it.
@NullMarked
package io.chatplatform.api.callback;

import org.jspecify.annotations.NullMarked;
