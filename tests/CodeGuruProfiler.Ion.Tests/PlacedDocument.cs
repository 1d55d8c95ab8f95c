namespace CodeGuruProfiler.Ion.Tests;

// One document in one of the places where readers go wrong: by itself, between bytes that are not its own, and cut short at every byte.
public sealed class PlacedDocument(byte[] ion, string placement)
{
    internal const string Whole = "whole";
    internal const string Guarded = "between guards";
    internal const string Cut = "cut at every byte";

    private const int Guard = 16;

    // Checks that the document has these values, and that a cut one has the first of them or is no Ion.
    internal void AssertHas(string expected)
    {
        switch (placement)
        {
            case Whole:
                Assert.Equal(expected, Describe(ion));
                break;
            case Guarded:
                foreach (byte guard in (ReadOnlySpan<byte>)[0xFF, 0x00, 0x21, (byte)'1', (byte)'}'])
                {
                    byte[] bytes = new byte[ion.Length + (2 * Guard)];
                    Array.Fill(bytes, guard);
                    ion.CopyTo(bytes, Guard);
                    Assert.Equal(expected, Describe(bytes.AsSpan(Guard, ion.Length)));
                }

                break;
            default:
                for (int length = 0; length < ion.Length; length++)
                {
                    AssertCut(ion.AsSpan(0, length));
                }

                break;
        }
    }

    // Checks that the document is refused here, whatever is around it.
    internal void AssertRefused(string message)
    {
        if (placement == Guarded)
        {
            byte[] bytes = [.. new byte[Guard], .. ion, .. new byte[Guard]];
            Assert.Equal(message, Assert.Throws<IonFormatException>(() => Describe(bytes.AsSpan(Guard, ion.Length))).Message);
        }
        else if (placement == Whole)
        {
            Assert.Equal(message, Assert.Throws<IonFormatException>(() => Describe(ion)).Message);
        }
        else
        {
            for (int length = 0; length < ion.Length; length++)
            {
                AssertCut(ion.AsSpan(0, length));
            }
        }
    }

    public override string ToString() => $"{placement}: {Convert.ToHexString(ion)}";

    private static void AssertCut(ReadOnlySpan<byte> cut)
    {
        try
        {
            _ = Describe(cut);
        }
        catch (IonFormatException e)
        {
            Assert.InRange(e.BytePosition, 0, cut.Length);
        }
    }

    // Compact text, one line, with a space between top-level values.
    private static string Describe(ReadOnlySpan<byte> bytes)
        => IonTranscoder.ToText(bytes, pretty: false).ReplaceLineEndings(" ").TrimEnd();
}
