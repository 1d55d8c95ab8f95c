namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Compares bytes by their values.</summary>
internal static class BlobComparer
{
    // A profile has megabytes; its length and its beginning are enough to put it into a table.
    private const int MaxHashedLength = 256;

    public static bool AreEqual(ReadOnlyMemory<byte>? x, ReadOnlyMemory<byte>? y)
        => x.HasValue == y.HasValue && x.GetValueOrDefault().Span.SequenceEqual(y.GetValueOrDefault().Span);

    public static int Hash(ReadOnlyMemory<byte>? blob)
    {
        ReadOnlySpan<byte> bytes = blob.GetValueOrDefault().Span;
        var hash = default(HashCode);
        hash.Add(bytes.Length);
        hash.AddBytes(bytes[..Math.Min(bytes.Length, MaxHashedLength)]);
        return hash.ToHashCode();
    }
}
