/// Sending and reading messages: how it is done.
@NullMarked
package io.chatplatform.application.message.service;

import org.jspecify.annotations.NullMarked;
