using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Compares names and texts of JSON.</summary>
internal static class JsonText
{
    /// <summary>Gets whether the name or string at the reader's position is the given one.</summary>
    /// <remarks>
    /// As <see cref="Utf8JsonReader.ValueTextEquals(ReadOnlySpan{byte})"/>, for a reader over one span: texts of other lengths, which most are, cost
    /// no call.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TextEquals(this ref Utf8JsonReader json, ReadOnlySpan<byte> text)
        => json.ValueIsEscaped ? json.ValueTextEquals(text) : json.ValueSpan.SequenceEqual(text);
}
