/// The adapter's tests, against a real Redis.
@NullMarked
package io.chatplatform.realtime;

import org.jspecify.annotations.NullMarked;
