using System.Buffers;

namespace CodeGuruProfiler.Ion.Tests.Writing;

public class IonWriterTests
{
    [Fact]
    public void Write_RandomDocuments_AreTheSameInEveryFormat()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            var document = new RandomDocument(seed);
            byte[] binary = Documents.WriteBinary(document.Write);
            byte[] text = Documents.WriteText(new RandomDocument(seed).Write);
            byte[] pretty = Documents.Write(output => new IonTextWriter(output, pretty: true), new RandomDocument(seed).Write);

            Documents.AssertEqual(binary, text);
            Documents.AssertEqual(binary, pretty);
        }
    }

    [Fact]
    public void Write_ThePictureInTheGuide_IsTheseBytes()
    {
        // docs/ion.md shows them one by one.
        Assert.Equal(
            Convert.ToHexString(Documents.Binary("EE 90 81 83 DD 87 BB 85 73 74 61 72 74 84 6C 69 6E 65 DC 8A 26 01 99 33 29 C7 00 8B B2 21 09")),
            Convert.ToHexString(IonTranscoder.ToBinary("{start: 1757500000000, line: [9]}")));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(40, 10)]
    [InlineData(200, 60)]
    public void Write_ContainersOfEveryLength_AreReadBack(int levels, int width)
    {
        byte[] binary = Documents.WriteBinary(new DeepTree(levels, width).Write);
        byte[] text = Documents.WriteText(new DeepTree(levels, width).Write);

        Documents.AssertEqual(text, binary);
    }

    [Fact]
    public void Write_ContainersWhereMemoryEnds_AreReadBack()
    {
        // The first array of the pool has 4,096 bytes: a container begins, continues and ends in each of the last of them.
        for (int length = 4_000; length <= 4_100; length++)
        {
            byte[] text = Documents.WriteText(writer => WriteBehind(writer, length));
            byte[] binary = Documents.WriteBinary(writer => WriteBehind(writer, length));

            Documents.AssertEqual(text, binary);
        }

        static void WriteBehind(IonWriter writer, int length)
        {
            writer.WriteStartList();
            writer.WriteString(new string('x', length));
            writer.WriteStartList();
            writer.WriteInt(1);
            writer.WriteStartStruct();
            writer.WriteFieldName("name");
            writer.WriteAnnotation("version");
            writer.WriteInt(123_456);
            writer.WriteEnd();
            writer.WriteEnd();
            writer.WriteStartSExp();
            writer.WriteEnd();
            writer.WriteString(new string('y', 70_000));
            writer.WriteEnd();
        }
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(2_097_151)]
    [InlineData(2_097_152)]
    public void Write_ContainerAtTheEdgeOfALength_IsReadBack(int length)
    {
        byte[] ion = Documents.WriteBinary(writer =>
        {
            writer.WriteStartList();
            writer.WriteStartSExp();
            for (int i = 0; i < length; i++)
            {
                writer.WriteBool(true);
            }

            writer.WriteEnd();
            writer.WriteAnnotation("a");
            writer.WriteInt(7);
            writer.WriteEnd();
        });

        var reader = new IonBinaryReader(ion);
        reader.Read();
        reader.Read();
        long start = reader.BytesConsumed;
        reader.Skip();
        Assert.Equal(length, reader.BytesConsumed - start);
        reader.Read();
        Assert.Equal(7, reader.GetInt32());
    }

    [Fact]
    public void Write_TopLevelValues_DeclareNewSymbolsAsTheyCome()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new IonBinaryWriter(output);

        writer.WriteSymbol("a");
        writer.Flush();
        writer.WriteSymbol("a");
        writer.WriteSymbol("b");
        writer.Flush();

        Assert.Equal(
            Convert.ToHexString(Documents.Binary("E7 81 83 D4 87 B2 81 61 71 0A EA 81 83 D7 86 71 03 87 B2 81 62 71 0A 71 0B")),
            Convert.ToHexString(output.WrittenSpan));
    }

    [Fact]
    public void Write_Nothing_IsAVersionMarkerInBinaryAndNothingInText()
    {
        Assert.Equal(Documents.Binary(""), Documents.WriteBinary(_ => { }));
        Assert.Empty(Documents.WriteText(_ => { }));
    }

    [Fact]
    public void WritePretty_Containers_HaveALineForEachValue()
    {
        byte[] ion = IonTranscoder.ToBinary("{a:[1,b::2],c:(x '+' 1),d:{},e:[]}");

        string text = IonTranscoder.ToText(ion);

        Assert.Equal(
            """
            {
              a: [
                1,
                b::2
              ],
              c: (
                x
                '+'
                1
              ),
              d: {},
              e: []
            }

            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_OutOfPlace_SaysWhatToDo(bool binary)
    {
        AssertRefused(binary, "A value in a struct needs a name: call WriteFieldName first.", w => { w.WriteStartStruct(); w.WriteInt(1); });
        AssertRefused(binary, "A field name is not allowed here: write it in a struct, once before each value.", w => w.WriteFieldName("a"));
        AssertRefused(
            binary,
            "A field name is not allowed here: write it in a struct, once before each value.",
            w => { w.WriteStartStruct(); w.WriteFieldName("a"); w.WriteFieldName("b"); });
        AssertRefused(binary, "No container is open: there is nothing to end.", w => w.WriteEnd());
        AssertRefused(
            binary,
            "A field name or an annotation was written: write its value before the end.",
            w => { w.WriteStartStruct(); w.WriteFieldName("a"); w.WriteEnd(); });
        AssertRefused(binary, "A top-level value is not complete: end it before Flush or DeclareImports.", w => { w.WriteStartList(); w.Flush(); });
        AssertRefused(
            binary,
            "A top-level struct whose first annotation is $ion_symbol_table is not a value: use DeclareImports, or another annotation.",
            w => { w.WriteAnnotation("$ion_symbol_table"); w.WriteStartStruct(); });
        AssertRefused(
            binary,
            "The symbol $ion_1_0 at the top level is not a value: annotate it, or write it inside a container.",
            w => w.WriteSymbol("$ion_1_0"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_TextThatIsNotUnicode_Throws(bool binary)
    {
        using IonWriter writer = Create(binary, new ArrayBufferWriter<byte>());

        Assert.ThrowsAny<ArgumentException>(() => writer.WriteString("\ud800"));
        Assert.Throws<ArgumentException>(() => writer.WriteString([0xC3, 0x28]));
        Assert.Throws<ArgumentException>(() => writer.WriteSymbol([0xC3, 0x28]));
        Assert.Throws<ArgumentException>(() => writer.WriteTimestamp(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteNull((IonType)3));
    }

    [Fact]
    public void Write_ManyValues_AllocatesNothingForEach()
    {
        var output = new ArrayBufferWriter<byte>(1 << 22);
        new DeepTree(60, 40).Write(new IonTextWriter(output));
        WriteTree(output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        WriteTree(output);

        // The writer itself, and the names that DeepTree makes: 60 x 40 of them, with the text in their lists.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_500_000);
    }

    private static void WriteTree(ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        using var writer = new IonBinaryWriter(output);
        new DeepTree(60, 40).Write(writer);
    }

    private static void AssertRefused(bool binary, string message, Action<IonWriter> write)
    {
        using IonWriter writer = Create(binary, new ArrayBufferWriter<byte>());

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => write(writer)).Message);
    }

    private static IonWriter Create(bool binary, ArrayBufferWriter<byte> output)
        => binary ? new IonBinaryWriter(output) : new IonTextWriter(output);
}
