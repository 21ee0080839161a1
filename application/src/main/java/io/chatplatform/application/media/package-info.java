/// Files of messages: their own words.
@NullMarked
package io.chatplatform.application.media;

import org.jspecify.annotations.NullMarked;
