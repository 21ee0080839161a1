/// What channels deliver: nothing lost, nothing twice: how it is done.
@NullMarked
package io.chatplatform.application.inbound.service;

import org.jspecify.annotations.NullMarked;
