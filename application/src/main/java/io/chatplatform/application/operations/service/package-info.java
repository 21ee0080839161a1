/// Running the platform: how it is done.
@NullMarked
package io.chatplatform.application.operations.service;

import org.jspecify.annotations.NullMarked;
