/// Any system of a customer as a channel, by signed HTTP in both directions.
@NullMarked
package io.chatplatform.api;

import org.jspecify.annotations.NullMarked;
