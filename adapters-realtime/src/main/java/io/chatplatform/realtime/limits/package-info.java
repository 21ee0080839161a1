/// Counting how often things happen.
@NullMarked
package io.chatplatform.realtime.limits;

import org.jspecify.annotations.NullMarked;
