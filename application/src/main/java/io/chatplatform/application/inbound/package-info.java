/// Inbound: its own words.
@NullMarked
package io.chatplatform.application.inbound;

import org.jspecify.annotations.NullMarked;
