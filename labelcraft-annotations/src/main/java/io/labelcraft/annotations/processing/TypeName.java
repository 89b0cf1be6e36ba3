package io.labelcraft.annotations.processing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Writes a type as source, without the annotations that a mirror's text has. */
final class TypeName extends SimpleTypeVisitor14<String, Void> {

    private boolean accessible = true;

    private TypeName() {}

    /** The type by its qualified name, absent if it or a type within it is hidden in its class. */
    static Optional<String> of(TypeMirror type) {
        TypeName visitor = new TypeName();
        String name = visitor.visit(type);
        return visitor.accessible ? Optional.of(name) : Optional.empty();
    }

    @Override
    public String visitPrimitive(PrimitiveType type, Void none) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitArray(ArrayType type, Void none) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitDeclared(DeclaredType type, Void none) {
        TypeElement element = (TypeElement) type.asElement();
        accessible &= !isHidden(element);
        String name = type.getEnclosingType() instanceof DeclaredType outer
                ? visit(outer) + "." + element.getSimpleName()
                : element.getQualifiedName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream().map(this::visit).collect(Collectors.joining(", ", name + "<", ">"));
    }

    @Override
    public String visitWildcard(WildcardType type, Void none) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + visit(type.getSuperBound()) : "?";
    }

    @Override
    protected String defaultAction(TypeMirror type, Void none) {
        return type.toString();
    }

    private static boolean isHidden(Element element) {
        return element instanceof TypeElement type
                && (type.getModifiers().contains(Modifier.PRIVATE)
                        || type.getModifiers().contains(Modifier.PROTECTED)
                        || isHidden(type.getEnclosingElement()));
    }
}
