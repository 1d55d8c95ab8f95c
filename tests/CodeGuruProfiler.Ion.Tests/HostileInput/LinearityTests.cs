namespace CodeGuruProfiler.Ion.Tests.HostileInput;

// Each document at n, 2n and 4n: a value or an IonFormatException, and bytes allocated that grow no faster than the document. Where time could grow
// without memory, n is so large that the square of it would never end.
public class LinearityTests
{
    private const int Parts = 10_000;

    // Bytes that a small document may take, the first buffers of writers and pools among them.
    private const long Base = 1 << 18;

    private const long AllocationPerByte = 400;

    private delegate void Use(byte[] ion);

    public static TheoryData<string> Documents => [.. HostileDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_HostileDocument_AllocatesInProportion(string document) => Check(document, Consume);

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Documents))]
    public void ToText_HostileDocument_AllocatesInProportion(string document)
    {
        Check(document, ion => IonTranscoder.ToText(ion), MostText);
        Check(document, ion => IonTranscoder.ToText(ion, pretty: false), MostText);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Documents))]
    public void Copy_HostileDocumentToBinary_AllocatesInProportion(string document)
        => Check(document, ion =>
        {
            var reader = new IonReader(ion, new IonReaderOptions { MaxDepth = int.MaxValue });
            using var writer = new IonBinaryWriter(new System.Buffers.ArrayBufferWriter<byte>());
            IonTranscoder.Copy(ref reader, writer);
        });

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Documents))]
    public void AreEqual_HostileDocument_AllocatesInProportion(string document)
        => Check(document, ion => Assert.True(IonEquivalence.AreEqual(ion, ion)));

    // The text that symbols may always make of a document, while it grows and as a string.
    private const long MostText = 10 * 16 * 1024 * 1024;

    private static void Check(string document, Use use, long more = 0)
    {
        Func<int, byte[]> create = HostileDocuments.All[document];
        _ = Measure(create(Parts), use);
        foreach (int factor in new[] { 1, 2, 4 })
        {
            byte[] ion = create(factor * Parts);

            long allocated = Measure(ion, use);

            Assert.InRange(allocated, 0, Base + more + (AllocationPerByte * ion.Length));
        }
    }

    private static long Measure(byte[] ion, Use use)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            use(ion);
        }
        catch (IonFormatException)
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Consume(byte[] ion)
    {
        var reader = new IonReader(ion, new IonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            _ = reader.TokenStartIndex + reader.BytesConsumed;
            _ = reader.Imports.Count;
            _ = reader.HasFieldName ? reader.GetFieldName() : null;
            for (int i = reader.AnnotationCount - 1; i >= 0; i--)
            {
                _ = reader.GetAnnotation(i);
                _ = reader.GetAnnotationSpan(reader.AnnotationCount - 1 - i);
            }

            ConsumeValue(ref reader);
        }
    }

    private static void ConsumeValue(ref IonReader reader)
    {
        switch (reader.TokenType)
        {
            case IonTokenType.Int:
                _ = reader.GetBigInteger().GetHashCode();
                break;
            case IonTokenType.Float:
                _ = reader.GetDouble();
                break;
            case IonTokenType.Decimal:
                IonDecimal value = reader.GetDecimal();
                _ = (value.GetHashCode(), value == reader.GetDecimal(), value.ToDouble(), value.ToString());
                break;
            case IonTokenType.Timestamp:
                IonTimestamp time = reader.GetTimestamp();
                _ = (time.GetHashCode(), time == reader.GetTimestamp(), time.ToDateTimeOffset(), time.ToString());
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
