package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import io.labelcraft.labels.LabelTable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelDataModelTest {

    @ParameterizedTest
    @CsvSource({"MEAN, 0.5", "MAX, 0.9", "LATEST, 0.4"})
    void severalLabelsOfAPairBecomeOnePreference(Combine combine, float expected) throws TasteException {
        LabelTable labels = new LabelRows.Builder()
                .add("1", "7", 3000, 0.2)
                .add("1", "8", 9000, 0.1)
                .add("1", "7", 1000, 0.9)
                .add("2", "7", 9000, 0.3)
                .add("1", "7", 3000, 0.4)
                .table(true);
        LabelDataModel model = LabelDataModel.of(labels, combine);
        assertThat(model.taste().getPreferenceValue(1, 7)).isCloseTo(expected, within(1e-6f));
        assertThat(model.taste().getPreferenceValue(1, 8)).isEqualTo(0.1f);
        assertThat(model.taste().getPreferenceValue(2, 7)).isEqualTo(0.3f);
        assertThat(model.taste().getPreferenceValue(2, 8)).isNull();
        assertThat(model.taste().getPreferencesFromUser(1).length()).isEqualTo(2);
    }

    @Test
    void integersAreTastesIdsAsTheyAre() throws TasteException {
        LabelTable labels = new LabelRows.Builder()
                .add("-5", "9007199254740993", 0, 0.25)
                .add("0", "-9223372036854775807", 0, 0.75)
                .table(true);
        LabelDataModel model = LabelDataModel.of(labels, Combine.MEAN);
        assertThat(model.tasteUser("-5")).hasValue(-5);
        assertThat(model.taste().getPreferenceValue(-5, 9007199254740993L)).isEqualTo(0.25f);
        assertThat(model.taste().getPreferenceValue(0, -9223372036854775807L)).isEqualTo(0.75f);
        assertThat(model.user(-5)).isEqualTo("-5");
        assertThat(model.tasteUser("6")).isEmpty();
    }

    @Test
    void otherIdsAreIndexedWithoutCollisionsAndTranslatedBack() throws TasteException {
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int id = 0; id < 500; id++) {
            rows.add("anna-" + id, "\u6f22 film " + id, id, 0.5);
        }
        assertTranslated(LabelDataModel.of(rows.table(false), Combine.MEAN), 500);
    }

    @Test
    void integersThatTasteReservesAreIndexed() throws TasteException {
        LabelTable labels = new LabelRows.Builder()
                .add("9223372036854775807", "-9223372036854775808", 0, 0.5)
                .add("1", "3", 0, 0.5)
                .table(true);
        assertTranslated(LabelDataModel.of(labels, Combine.MEAN), 2);
    }

    private static void assertTranslated(LabelDataModel model, int users) throws TasteException {
        assertThat(model.taste().getNumUsers()).isEqualTo(users);
        assertThat(model.taste().getNumItems()).isEqualTo(users);
        for (LongPrimitiveIterator ids = model.taste().getUserIDs(); ids.hasNext(); ) {
            long user = ids.nextLong();
            long item = model.taste().getPreferencesFromUser(user).getItemID(0);
            assertThat(model.tasteUser(model.user(user))).hasValue(user);
            assertThat(model.tasteItem(model.item(item))).hasValue(item);
        }
    }
}
