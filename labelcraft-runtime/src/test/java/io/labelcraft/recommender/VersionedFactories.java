package io.labelcraft.recommender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Loads the third party's factory once more, as from a jar whose manifest gives a version. */
public final class VersionedFactories extends ClassLoader {

    private static final Class<?> FACTORY = RecommendersTest.Constant.class;

    private VersionedFactories(String version) {
        super(FACTORY.getClassLoader());
        definePackage(FACTORY.getPackageName(), null, null, null, null, version, null, null);
    }

    /** What a call gives while the factory of that version is on the class path. */
    public static <T> T with(String version, Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new VersionedFactories(version));
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            boolean own = name.equals(FACTORY.getName()) && findLoadedClass(name) == null;
            return own ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
