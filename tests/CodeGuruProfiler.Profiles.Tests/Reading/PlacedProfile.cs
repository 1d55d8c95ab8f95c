namespace CodeGuruProfiler.Profiles.Tests;

internal static class PlacedProfile
{
    /// <summary>Checks that a document is refused with this message, and that a cut one is refused or has a value.</summary>
    public static void AssertRefused(this PlacedBytes document, string message, PlacedBytes.Check parse)
        => document.Run(whole => Assert.Equal(message, Refuse(whole, parse)?.Message), cut => Refuse(cut, parse));

    /// <summary>Why bytes are refused, at a position within them; <see langword="null"/> when they are not.</summary>
    public static ProfileFormatException? Refuse(ReadOnlySpan<byte> bytes, PlacedBytes.Check parse)
    {
        try
        {
            parse(bytes);
            return null;
        }
        catch (ProfileFormatException exception)
        {
            Assert.InRange(exception.BytePosition, 0, SmallLimits.Options.MaxDecompressedLength);
            return exception;
        }
    }
}
