/// Signing in and staying signed in: how it is done.
@NullMarked
package io.chatplatform.application.session.service;

import org.jspecify.annotations.NullMarked;
