package io.labelcraft.annotations.processing;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a finding points.
 *
 * @param annotation of the element, or nested in one of its annotations
 * @param value of the annotation, where one was written
 */
record Place(Element element, AnnotationMirror annotation, Optional<AnnotationValue> value) {}
