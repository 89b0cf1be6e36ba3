package io.labelcraft.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** JSON has no NaN: null and absent numbers are NaN here, and NaN is null there. */
public final class NotANumberModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public NotANumberModule() {
        addDeserializer(Double.class, new FromNull());
        addDeserializer(Double.TYPE, new FromNull());
        addSerializer(Double.class, new ToNull());
        addSerializer(Double.TYPE, new ToNull());
    }

    private static final class FromNull extends StdScalarDeserializer<Double> {

        private static final long serialVersionUID = 1L;

        FromNull() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return _parseDoublePrimitive(parser, context);
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class ToNull extends StdScalarSerializer<Double> {

        private static final long serialVersionUID = 1L;

        ToNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                generator.writeNumber(value);
            } else {
                generator.writeNull();
            }
        }
    }
}
