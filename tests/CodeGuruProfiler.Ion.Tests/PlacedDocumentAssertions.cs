namespace CodeGuruProfiler.Ion.Tests;

internal static class PlacedDocumentAssertions
{
    // Checks that the document has these values, and that a cut one has the first of them or is not Ion.
    internal static void AssertHas(this PlacedBytes document, string expected) => document.Run(whole => Assert.Equal(expected, Describe(whole)), AssertCut);

    // Checks that the document is refused here, whatever is around it.
    internal static void AssertRefused(this PlacedBytes document, string message) => document.Run(whole => Assert.Equal(message, Refuse(whole)?.Message), AssertCut);

    private static void AssertCut(ReadOnlySpan<byte> cut)
    {
        if (Refuse(cut) is { } error)
        {
            Assert.InRange(error.BytePosition, 0, cut.Length);
        }
    }

    private static IonFormatException? Refuse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Describe(bytes);
            return null;
        }
        catch (IonFormatException error)
        {
            return error;
        }
    }

    // Compact text, one line, with a space between top-level values.
    private static string Describe(ReadOnlySpan<byte> bytes)
        => IonTranscoder.ToText(bytes, pretty: false).ReplaceLineEndings(" ").TrimEnd();
}
