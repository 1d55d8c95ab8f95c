using System.Buffers;
using CodeGuruProfiler.Ion;

namespace Documentation;

internal static class IonGuide
{
    public static void Look(byte[] bytes, byte[] text)
    {
        // begin ion-transcoder
        Console.WriteLine(IonTranscoder.ToText(bytes));            // binary or text in, indented text out
        byte[] binary = IonTranscoder.ToBinary("{start: 1757500000000}");
        bool same = IonEquivalence.AreEqual(binary, text);         // by the Ion data model, regardless of the formats

        // end ion-transcoder
        Console.WriteLine(same);
    }

    public static void Read(byte[] bytes)
    {
        // begin ion-reader
        var reader = new IonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == IonTokenType.Int && reader.FieldNameEquals("start"u8))
            {
                Console.WriteLine(reader.GetInt64());
            }
        }

        // end ion-reader
    }

    public static void Write(IBufferWriter<byte> output)
    {
        // begin ion-writer
        using var writer = new IonBinaryWriter(output);            // or new IonTextWriter(output, pretty: true)
        writer.WriteStartStruct();
        writer.WriteFieldName("start"u8);
        writer.WriteInt(1757500000000);
        writer.WriteEnd();
        writer.Flush();

        // end ion-writer
    }
}
