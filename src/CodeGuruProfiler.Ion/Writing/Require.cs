using System.Text;

namespace CodeGuruProfiler.Ion.Writing;

/// <summary>Checks of what a writer is given.</summary>
internal static class Require
{
    public static void Utf8(ReadOnlySpan<byte> text)
    {
        // Nearly all of it is ASCII, which is cheaper to know.
        if (!Ascii.IsValid(text) && !System.Text.Unicode.Utf8.IsValid(text))
        {
            throw Errors.NotUtf8(nameof(text));
        }
    }

    public static void KnownType(IonType type)
    {
        if (!Enum.IsDefined(type))
        {
            throw Errors.UnknownType(type, nameof(type));
        }
    }

    public static void Value(IonTimestamp value)
    {
        if (value.Precision == 0)
        {
            throw Errors.DefaultTimestamp(nameof(value));
        }
    }
}
