using System.Buffers;
using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Copying;

public class CopyTests
{
    private static readonly string Long = new('x', 1_000);

    [Fact]
    public void ToText_LongSymbolUsedOften_IsRefusedBeforeItFillsTheMemory()
    {
        byte[] ion = Encoding.UTF8.GetBytes(
            $"$ion_symbol_table::{{symbols:[\"{new string('s', 100_000)}\"]}} " + string.Concat(Enumerable.Repeat("$10 ", 10_000)));

        var error = Assert.Throws<IonFormatException>(() => IonTranscoder.ToText(ion));

        Assert.StartsWith("Expected a document whose text has at most 16777216 bytes but its symbols make it longer. (byte ", error.Message, StringComparison.Ordinal);
        Assert.InRange(IonTranscoder.ToBinary(Encoding.UTF8.GetString(ion)).Length, 100_000, 200_000);
    }

    [Fact]
    public void Copy_LongAndUnknownSymbolsByTheirIds_KeepsThem()
    {
        string text = "$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:3},{name:\"j\",version:1,max_id:2}],symbols:[\"" + Long + "\",\"" + Long
            + "y\",null,\"\"]} {$15:$10,$16:$13,$17:$14::$15,$18:$16} $15 $10::$14 $17 $18 $0::{$0:$0} {'':''}";
        byte[] ion = Encoding.UTF8.GetBytes(text);
        byte[] binary = Documents.Rewrite(ion, output => new IonBinaryWriter(output));

        Documents.AssertEqual(ion, binary);
        Documents.AssertEqual(ion, Documents.Rewrite(binary, output => new IonTextWriter(output)));
        Documents.AssertEqual(ion, Documents.Rewrite(binary, output => new IonBinaryWriter(output)));
    }

    [Theory]
    [InlineData("$ion_symbol_table::{symbols:[\"L1\"]} $10 $ion_symbol_table::{symbols:[\"L2\"]} $10")]
    [InlineData("$ion_symbol_table::{symbols:[\"L1\"]} $10 $ion_1_0 $ion_symbol_table::{symbols:[\"L2\"]} $10")]
    [InlineData("$ion_symbol_table::{symbols:[\"L1\"]} $10 $ion_symbol_table::null.struct $ion_symbol_table::{symbols:[\"L2\"]} $10")]
    [InlineData("$ion_symbol_table::{symbols:[\"L1\"]} $10 $ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"L2\"]} $10 $11")]
    [InlineData("$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}]} $11 $ion_symbol_table::{imports:[{name:\"j\",version:1,max_id:2}]} $11")]
    [InlineData("$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}]} $11 $ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}],symbols:[\"L1\"]} $11 $12")]
    [InlineData("$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}],symbols:[\"L1\"]} $12 $11 $ion_1_0 $0 $ion_symbol_table::{symbols:[\"L1\"]} $10")]
    public void Copy_TablesThatReplaceEachOther_MeanWhatTheySay(string text)
    {
        byte[] ion = Encoding.UTF8.GetBytes(text.Replace("L1", Long + "1", StringComparison.Ordinal).Replace("L2", Long + "2", StringComparison.Ordinal));
        List<IonNode> expected = Documents.Read(ion);

        byte[] binary = Documents.Rewrite(ion, output => new IonBinaryWriter(output));
        byte[] again = Documents.Rewrite(binary, output => new IonBinaryWriter(output));

        Assert.Equal(expected, Documents.Read(binary));
        Assert.Equal(expected, Documents.Read(again));
        Assert.Equal(expected, Documents.Read(Documents.Rewrite(again, output => new IonTextWriter(output))));
    }

    [Fact]
    public void Imports_TableIsAppendedTo_IsTheSameList()
    {
        const string Text = "$ion_symbol_table::{imports:[{name:\"i\",version:1,max_id:2}]} 1 $ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"a\"]} 2 "
            + "$ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"b\"]} 3";
        byte[] text = Encoding.UTF8.GetBytes(Text);
        byte[] binary = Documents.WriteBinary(writer =>
        {
            writer.DeclareImports([new IonSymbolTableImport("i", 1, 2)]);
            foreach (string symbol in new[] { "a", "b", "c" })
            {
                writer.WriteSymbol(symbol);
                writer.Flush();
            }
        });

        foreach (byte[] ion in new[] { text, binary })
        {
            var reader = new IonReader(ion);
            reader.Read();
            IReadOnlyList<IonSymbolTableImport> imports = reader.Imports;
            reader.Read();
            Assert.Same(imports, reader.Imports);
            reader.Read();
            Assert.Same(imports, reader.Imports);
            Assert.Equal([new IonSymbolTableImport("i", 1, 2)], imports);
        }
    }

    [Fact]
    public void WriteSymbol_ImportsOfOneName_TakesTheFirstThatReaches()
    {
        IonSymbolTableImport[] imports = [new("i", 1, 2), new("j", 1, 1), new("i", 2, 1), new("i", 3, 5), new("i", 4, 4)];
        byte[] ion = Documents.WriteBinary(writer =>
        {
            writer.DeclareImports(imports);
            writer.WriteStartList();
            foreach (int id in new[] { 1, 2, 3, 5 })
            {
                writer.WriteSymbol(IonSymbol.FromImport("i", id));
            }

            writer.WriteEnd();
        });

        var reader = new IonBinaryReader(ion);
        reader.Read();
        List<long> ids = [];
        while (reader.Read() && reader.TokenType == IonTokenType.Symbol)
        {
            ids.Add(reader.SymbolId);
        }

        Assert.Equal([10, 11, 16, 18], ids);
        var error = Assert.Throws<InvalidOperationException>(() => Documents.WriteBinary(writer =>
        {
            writer.DeclareImports(imports);
            writer.WriteSymbol(IonSymbol.FromImport("i", 6));
        }));
        Assert.StartsWith("The text of i[6] is unknown", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetSymbol_SymbolThatComesOften_IsTheSameString()
    {
        byte[] text = "$ion_symbol_table::{symbols:[\"name of something\"]} [$10,$10]"u8.ToArray();
        byte[] binary = Documents.Rewrite(text, output => new IonBinaryWriter(output));

        foreach (byte[] ion in new[] { text, binary })
        {
            var reader = new IonReader(ion);
            reader.Read();
            reader.Read();
            string? first = reader.GetSymbol().Text;
            reader.Read();
            Assert.Equal("name of something", first);
            Assert.Same(first, reader.GetSymbol().Text);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GetAnnotation_AnyOrder_IsTheSame(bool binary)
    {
        string[] annotations = [.. Enumerable.Range(0, 300).Select(i => $"a{i * 7}")];
        byte[] ion = Documents.Write(o => binary ? new IonBinaryWriter(o) : new IonTextWriter(o), writer =>
        {
            writer.WriteStartList();
            for (int values = 0; values < 2; values++)
            {
                foreach (string annotation in annotations)
                {
                    writer.WriteAnnotation(annotation + values);
                }

                writer.WriteInt(1);
                writer.WriteAnnotation("other");
                writer.WriteInt(2);
            }

            writer.WriteEnd();
        });
        var random = new Random(5);

        var reader = new IonReader(ion);
        reader.Read();
        for (int values = 0; values < 2; values++)
        {
            reader.Read();
            for (int i = 0; i < 1_000; i++)
            {
                int index = i < 600 ? Math.Abs(299 - i) % 300 : random.Next(300);
                Assert.Equal(annotations[index] + values, reader.GetAnnotation(index).Text);
            }

            Assert.True(reader.HasAnnotation(Encoding.UTF8.GetBytes(annotations[299] + values)));
            reader.Read();
            Assert.Equal("other", reader.GetAnnotation(0).Text);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GetAnnotation_LastToFirst_AllocatesFourBytesEachAndNoMore(bool binary)
    {
        const int Count = 400_000;
        byte[] ion = Documents.Write(o => binary ? new IonBinaryWriter(o) : new IonTextWriter(o), writer =>
        {
            for (int i = 0; i < Count; i++)
            {
                writer.WriteAnnotation("a"u8);
            }

            writer.WriteInt(1);
        });
        var reader = new IonReader(ion);
        reader.Read();

        long before = GC.GetAllocatedBytesForCurrentThread();
        int length = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            length += reader.GetAnnotationSpan(i).Length;
        }

        Assert.Equal(Count, length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Count * sizeof(int), (Count * sizeof(int)) + 4_096);
    }

    [Fact]
    public void DeclareImports_AfterManySymbols_CostsNoMoreThanAfterFew()
    {
        // Would take 100,000 times the memory that 100,000 symbols grew, were it cleared each time.
        var output = new ArrayBufferWriter<byte>();
        using var writer = new IonBinaryWriter(output);
        for (int i = 0; i < 100_000; i++)
        {
            writer.WriteSymbol($"name{i}");
        }

        for (int i = 0; i < 100_000; i++)
        {
            writer.DeclareImports([new IonSymbolTableImport(i % 2 == 0 ? "a" : "b", 1, 1)]);
            writer.WriteSymbol("name7");
        }

        writer.Flush();
        Assert.Equal(200_000, Documents.Read(output.WrittenSpan).Count);
    }
}
