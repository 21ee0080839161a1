/// A tenant's team: how it is done.
@NullMarked
package io.chatplatform.application.team.service;

import org.jspecify.annotations.NullMarked;
