using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Symbols;

public class WrittenSymbolTests
{
    private const int Longest = 80;

    [Fact]
    public void Write_TextsThatDifferInOneByte_AreToldApart()
    {
        // Of every length, so that each way to hash and to compare is taken; and twice, so that each text is found again.
        string[] texts = [.. Enumerable.Range(0, Longest + 1).SelectMany(VariantsOfLength)];

        byte[] ion = Documents.WriteBinary(writer => WriteEach(writer, [.. texts, .. texts], text => text));

        Assert.Equal([.. texts, .. texts], ReadSymbols(ion, out int ids));
        Assert.Equal(texts.Length, ids);
    }

    [Fact]
    public void Write_TextsInTheSameMemory_AreToldApart()
    {
        // Where a text lies is a guess at what it is.
        string[] texts = [.. Enumerable.Range(0, 1_000).Select(i => $"a.name.of.some.length:{i % 37,4}")];
        byte[] memory = new byte[texts[0].Length];

        byte[] ion = Documents.WriteBinary(writer => WriteEach(writer, texts, text =>
        {
            Encoding.UTF8.GetBytes(text, memory);
            return memory;
        }));

        Assert.Equal(texts, ReadSymbols(ion, out int ids));
        Assert.Equal(37, ids);
    }

    [Fact]
    public void Write_TextInTheSameMemoryAfterOtherImports_IsDeclaredAnew()
    {
        byte[] text = "a.name.of.some.length"u8.ToArray();

        byte[] ion = Documents.WriteBinary(writer =>
        {
            writer.WriteSymbol(text);
            writer.DeclareImports([new IonSymbolTableImport("other", 1, 100)]);
            writer.WriteSymbol(text);
            writer.WriteSymbol("short");
            writer.DeclareImports([]);
            writer.WriteSymbol("short");
        });

        Assert.Equal(["a.name.of.some.length", "a.name.of.some.length", "short", "short"], ReadSymbols(ion));
    }

    [Fact]
    public void Write_ImportsOfManyBytes_AreReadBack()
    {
        // Longer than the room that is left for a length.
        IonSymbolTableImport[] imports = [.. Enumerable.Range(0, 500).Select(i => new IonSymbolTableImport($"a.shared.table.with.a.long.name.{i}", 1, 10))];

        byte[] ion = Documents.WriteBinary(writer =>
        {
            writer.DeclareImports(imports);
            writer.WriteSymbol("local");
        });

        Assert.InRange(ion.Length, 1 << 14, int.MaxValue);
        Assert.Equal(["local"], ReadSymbols(ion));
    }

    private static IEnumerable<string> VariantsOfLength(int length)
    {
        yield return new string('a', length);
        for (int i = 0; i < length; i++)
        {
            yield return new string('a', i) + 'b' + new string('a', length - i - 1);
        }
    }

    private static void WriteEach(IonWriter writer, string[] texts, Func<string, byte[]> place)
    {
        writer.WriteStartList();
        foreach (string text in texts)
        {
            writer.WriteSymbol(place(text));
        }

        writer.WriteEnd();
    }

    private static void WriteEach(IonWriter writer, string[] texts, Func<string, string> place)
        => WriteEach(writer, texts, text => Encoding.UTF8.GetBytes(place(text)));

    private static List<string?> ReadSymbols(byte[] ion) => ReadSymbols(ion, out _);

    private static List<string?> ReadSymbols(byte[] ion, out int ids)
    {
        var symbols = new List<string?>();
        var different = new HashSet<long>();
        var reader = new IonBinaryReader(ion);
        while (reader.Read())
        {
            if (reader.TokenType == IonTokenType.Symbol)
            {
                symbols.Add(reader.GetSymbol().Text);
                different.Add(reader.SymbolId);
            }
        }

        ids = different.Count;
        return symbols;
    }
}
