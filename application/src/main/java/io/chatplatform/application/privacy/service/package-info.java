/// Requests of a platform in the name of a person: how they are met.
@NullMarked
package io.chatplatform.application.privacy.service;

import org.jspecify.annotations.NullMarked;
