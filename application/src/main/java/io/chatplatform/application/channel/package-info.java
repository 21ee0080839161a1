/// The SPI of messaging channels: what an adapter implements and gets.
@NullMarked
package io.chatplatform.application.channel;

import org.jspecify.annotations.NullMarked;
