/// What a messaging channel can do and where its limits are; the channels themselves are an open
/// set.
@NullMarked
package io.chatplatform.domain.channel;

import org.jspecify.annotations.NullMarked;
