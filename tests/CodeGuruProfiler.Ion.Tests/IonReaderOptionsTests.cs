namespace CodeGuruProfiler.Ion.Tests;

public class IonReaderOptionsTests
{
    [Theory]
    [InlineData(nameof(IonReaderOptions.MaxDepth))]
    [InlineData(nameof(IonReaderOptions.MaxSymbols))]
    [InlineData(nameof(IonReaderOptions.MaxValueLength))]
    [InlineData(nameof(IonReaderOptions.MaxDigits))]
    public void NegativeLimit_WhereOptionsAreUsed_IsRefusedByName(string limit)
    {
        var options = new IonReaderOptions();
        typeof(IonReaderOptions).GetProperty(limit)!.SetValue(options, -1);

        Assert.All(
            new Action[]
            {
                () => { _ = new IonReader("1"u8, options); },
                () => { _ = new IonBinaryReader("1"u8, options); },
                () => { _ = new IonTextReader("1"u8, options); },
                () => IonTranscoder.ToText("1"u8, options: options),
                () => IonTranscoder.ToBinary("1", options),
                () => IonEquivalence.AreEqual("1"u8, "1"u8, options),
            },
            use =>
            {
                var error = Assert.Throws<ArgumentOutOfRangeException>(use);
                Assert.Equal((limit, -1), (error.ParamName, error.ActualValue));
                Assert.StartsWith("Set 0 or more.", error.Message, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Options_ChangedAfterTheReaderIsCreated_DoNotChangeIt()
    {
        var options = new IonReaderOptions { MaxDepth = 2 };
        var reader = new IonReader("[[1]]"u8, options);
        options.MaxDepth = 0;

        while (reader.Read())
        {
        }

        Assert.Equal(5, reader.BytesConsumed);
    }
}
