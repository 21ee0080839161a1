/// Files of messages: how it is done.
@NullMarked
package io.chatplatform.application.media.service;

import org.jspecify.annotations.NullMarked;
