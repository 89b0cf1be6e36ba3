package io.labelcraft.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labelcraft.UserException;
import io.labelcraft.page.NotANumberModule;
import java.util.List;
import java.util.Map;

/** Reads {@code evaluation.json}. */
final class EvaluationJson {

    private static final int SCHEMA = 1;
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonSetter.Value EMPTY_WITHOUT_NULLS = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, override -> override.setSetterInfo(EMPTY))
            .withConfigOverride(Map.class, override -> override.setSetterInfo(EMPTY_WITHOUT_NULLS))
            .addModule(new NotANumberModule())
            .build();

    private EvaluationJson() {}

    static Evaluation read(JsonNode json) {
        int schema = json.path("schema").asInt();
        if (schema != SCHEMA) {
            throw unreadable("its schema is " + schema + ", not " + SCHEMA, null);
        }
        try {
            return MAPPER.treeToValue(json, Evaluation.class);
        } catch (JsonMappingException e) {
            throw unreadable(place(e) + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage(), e);
        }
    }

    /** As one would write it to get there: {@code methods[1].kind}. */
    private static String place(JsonMappingException fault) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "" : place + ": ";
    }

    private static UserException unreadable(String reason, Throwable cause) {
        return new UserException(
                "This evaluation cannot be shown: " + reason + ". Evaluate again with this version of LabelCraft.",
                cause);
    }
}
