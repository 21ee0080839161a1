/// The use cases, behind ports: what the platform does, without saying by which technology.
@NullMarked
package io.chatplatform.application;

import org.jspecify.annotations.NullMarked;
