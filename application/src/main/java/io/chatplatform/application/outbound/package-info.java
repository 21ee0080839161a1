/// Outbound: its own words.
@NullMarked
package io.chatplatform.application.outbound;

import org.jspecify.annotations.NullMarked;
