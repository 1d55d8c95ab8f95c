using System.Numerics;
using System.Text;

namespace CodeGuruProfiler.Ion.Tests;

// Writes values of all types, nested and annotated, as a seed determines: the same calls on every writer.
internal sealed class RandomDocument(int seed)
{
    private const int MaxDepth = 5;

    private static readonly string[] Texts =
    [
        "", "a", "name", "$ion", "$ion_symbol_table", "null", "true", "nan", "null.int", "+inf", "$dollar", "_", "two words", "it's", "\"quoted\"", "back\\slash",
        "line\nbreak\r\t", "\0\u0001\u001f\u007f", "é", "日本語", "\ud83d\ude00", "+", "--", "a.b", "://", "'''", "1", "A_b$1", new('x', 13), new('x', 14), new('y', 200),
    ];

    private readonly Random _random = new(seed);

    internal void Write(IonWriter writer)
    {
        for (int values = _random.Next(1, 5); values > 0; values--)
        {
            WriteValue(writer);
        }
    }

    private void WriteValue(IonWriter writer)
    {
        // At the top level some symbols and annotations say something about the stream instead.
        bool isTop = writer.Depth == 0;
        if (isTop)
        {
            writer.WriteAnnotation("top");
        }

        while (_random.Next(5) == 0)
        {
            writer.WriteAnnotation(Annotation());
        }

        switch (_random.Next(writer.Depth < MaxDepth ? 16 : 11))
        {
            case 0:
                writer.WriteNull(Enum.GetValues<IonType>()[_random.Next(13)]);
                break;
            case 1:
                writer.WriteBool(_random.Next(2) == 0);
                break;
            case 2:
                writer.WriteInt(_random.NextInt64() >> _random.Next(64));
                break;
            case 3:
                writer.WriteInt(Big(_random.Next(1, 200)));
                break;
            case 4:
                writer.WriteFloat(Double());
                break;
            case 5:
                writer.WriteDecimal(Decimal());
                break;
            case 6:
                writer.WriteTimestamp(Timestamp());
                break;
            case 7:
                writer.WriteSymbol(Text());
                break;
            case 8:
                writer.WriteString(Text() + Text());
                break;
            case 9:
                writer.WriteClob(Bytes());
                break;
            case 10:
                writer.WriteBlob(Bytes());
                break;
            case 11 or 12:
                writer.WriteStartList();
                WriteChildren(writer, named: false);
                break;
            case 13:
                writer.WriteStartSExp();
                WriteChildren(writer, named: false);
                break;
            default:
                writer.WriteStartStruct();
                WriteChildren(writer, named: true);
                break;
        }
    }

    private void WriteChildren(IonWriter writer, bool named)
    {
        for (int children = _random.Next(7); children > 0; children--)
        {
            if (named)
            {
                writer.WriteFieldName(Text());
            }

            WriteValue(writer);
        }

        writer.WriteEnd();
    }

    // Two things that ion-js 5.2.1 does not do: quote an operator that annotates inside an s-expression, and read a struct below the top level
    // as a value when it is annotated with $ion_symbol_table. Neither annotates anything here.
    private string Annotation()
    {
        string text = Text();
        return text is "+" or "--" or "$ion_symbol_table" ? "other" : text;
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private byte[] Bytes()
    {
        byte[] bytes = _random.Next(2) == 0 ? Encoding.UTF8.GetBytes(Text()) : new byte[_random.Next(40)];
        if (bytes.Length > 0 && _random.Next(2) == 0)
        {
            _random.NextBytes(bytes);
        }

        return bytes;
    }

    private BigInteger Big(int bits)
    {
        byte[] bytes = new byte[(bits / 8) + 1];
        _random.NextBytes(bytes);
        return new BigInteger(bytes);
    }

    private double Double() => _random.Next(8) switch
    {
        0 => 0.0,
        1 => -0.0,
        2 => double.NaN,
        3 => double.PositiveInfinity,
        4 => double.NegativeInfinity,
        5 => _random.Next(-1000, 1000),
        6 => (float)(_random.NextDouble() * 1e6),
        _ => BitConverter.Int64BitsToDouble(_random.NextInt64()) is var d && double.IsFinite(d) ? d : 1.5e300,
    };

    private IonDecimal Decimal()
    {
        int exponent = _random.Next(-40, 40);
        return _random.Next(4) switch
        {
            0 => new IonDecimal(0, exponent),
            1 => IonDecimal.NegativeZero(exponent),
            2 => new IonDecimal(Big(_random.Next(1, 150)), exponent),
            _ => new IonDecimal(_random.Next(-10_000, 10_000), exponent),
        };
    }

    private IonTimestamp Timestamp()
    {
        int year = _random.Next(2, 9999);
        int month = _random.Next(1, 13);
        int day = _random.Next(1, DateTime.DaysInMonth(year, month) + 1);
        int? offset = _random.Next(3) == 0 ? null : _random.Next(-1439, 1440);
        int digits = _random.Next(20);
        BigInteger fraction = BigInteger.Abs(Big(digits * 3)) % BigInteger.Pow(10, digits);
        return _random.Next(6) switch
        {
            0 => new IonTimestamp(year),
            1 => new IonTimestamp(year, month),
            2 => new IonTimestamp(year, month, day),
            3 => new IonTimestamp(year, month, day, _random.Next(24), _random.Next(60), offset),
            4 => new IonTimestamp(year, month, day, _random.Next(24), _random.Next(60), _random.Next(60), 0, 0, offset),
            _ => new IonTimestamp(year, month, day, _random.Next(24), _random.Next(60), _random.Next(60), fraction, digits, offset),
        };
    }
}
