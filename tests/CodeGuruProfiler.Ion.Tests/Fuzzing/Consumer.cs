namespace CodeGuruProfiler.Ion.Tests.Fuzzing;

// Reads everything that a reader offers; what is wrong with the bytes may only be an IonFormatException, soon and cheaply.
internal static class Consumer
{
    private const int AllocationPerInput = 64 * 1024;
    private const int AllocationPerByte = 512;

    private static readonly IonReaderOptions Options = new() { MaxDepth = 100 };

    // True when the bytes were Ion to the end.
    internal static bool Check(ReadOnlySpan<byte> ion)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isIon = TryConsume(ion);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(
            allocated <= AllocationPerInput + ((long)ion.Length * AllocationPerByte), $"{allocated} bytes were allocated for {ion.Length}.");
        return isIon;
    }

    private static bool TryConsume(ReadOnlySpan<byte> ion)
    {
        try
        {
            var reader = new IonReader(ion, Options);
            int tokens = 0;
            while (reader.Read())
            {
                Assert.True(++tokens <= 2 * ion.Length, "More tokens than bytes make.");
                Assert.InRange(reader.BytesConsumed, 0, ion.Length);
                ConsumeToken(ref reader);
            }

            return true;
        }
        catch (IonFormatException e)
        {
            Assert.InRange(e.BytePosition, 0, ion.Length);
            return false;
        }
    }

    private static void ConsumeToken(ref IonReader reader)
    {
        if (reader.HasFieldName)
        {
            _ = reader.FieldNameSpan.Length;
            _ = reader.GetFieldNameSymbol();
        }

        for (int i = reader.AnnotationCount - 1; i >= 0; i--)
        {
            _ = reader.GetAnnotation(i);
        }

        switch (reader.TokenType)
        {
            case IonTokenType.Bool:
                _ = reader.GetBoolean();
                break;
            case IonTokenType.Int:
                _ = reader.TryGetInt64(out _);
                _ = reader.GetBigInteger();
                break;
            case IonTokenType.Float:
                _ = reader.GetDouble();
                break;
            case IonTokenType.Decimal:
                _ = reader.GetDecimal().ToString();
                break;
            case IonTokenType.Timestamp:
                _ = reader.GetTimestamp().ToString();
                _ = reader.GetTimestamp().ToDateTimeOffset();
                break;
            case IonTokenType.Symbol:
                _ = reader.GetSymbol();
                break;
            case IonTokenType.String:
                _ = reader.GetString();
                break;
            case IonTokenType.Clob or IonTokenType.Blob:
                _ = reader.GetBytes();
                break;
        }
    }
}
