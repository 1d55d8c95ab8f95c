using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Timestamps as text: https://www.w3.org/TR/NOTE-datetime, with a T after a year or a month without more.</summary>
internal static class TextTimestamps
{
    private const int YearDigits = 4;

    public static bool StartsHere(ReadOnlySpan<byte> text, int position)
    {
        int mark = position + YearDigits;
        return mark < text.Length
            && text[mark] is (byte)'-' or (byte)'T'
            && text.Slice(position, YearDigits).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    public static IonTimestamp Read(ReadOnlySpan<byte> text, ref int position, int maxDigits)
    {
        int start = position;
        int year = ReadNumber(text, ref position, YearDigits, "year");
        if (TrySkip(text, ref position, 'T'))
        {
            Stop(text, position);
            Check(start, year, 1, 1, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year);
        }

        Skip(text, ref position, '-');
        int month = ReadNumber(text, ref position, 2, "month");
        if (TrySkip(text, ref position, 'T'))
        {
            Stop(text, position);
            Check(start, year, month, 1, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year, month);
        }

        Skip(text, ref position, '-');
        int day = ReadNumber(text, ref position, 2, "day");
        if (!TrySkip(text, ref position, 'T') || TextChars.StopsNumber(text, position))
        {
            Stop(text, position);
            Check(start, year, month, day, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year, month, day);
        }

        return ReadTime(text, ref position, start, (year, month, day), maxDigits);
    }

    private static IonTimestamp ReadTime(
        ReadOnlySpan<byte> text, ref int position, int start, (int Year, int Month, int Day) date, int maxDigits)
    {
        int hour = ReadNumber(text, ref position, 2, "hour");
        Skip(text, ref position, ':');
        int minute = ReadNumber(text, ref position, 2, "minute");
        bool hasSecond = TrySkip(text, ref position, ':');
        int second = hasSecond ? ReadNumber(text, ref position, 2, "second") : 0;
        BigInteger fraction = 0;
        int digits = 0;
        if (hasSecond && TrySkip(text, ref position, '.'))
        {
            int fractionAt = position;
            while (TextChars.IsDigit(text, position))
            {
                position++;
            }

            digits = position - fractionAt;
            if (digits == 0)
            {
                ThrowHelper.ThrowUnexpectedText("a digit of a fraction", text, position);
            }

            if (digits > maxDigits)
            {
                ThrowHelper.ThrowTooManyDigits(maxDigits, start);
            }

            _ = BigInteger.TryParse(
                System.Text.Encoding.ASCII.GetString(text.Slice(fractionAt, digits)), NumberStyles.None, CultureInfo.InvariantCulture, out fraction);
        }

        int? offset = ReadOffset(text, ref position);
        Stop(text, position);
        Check(start, date.Year, date.Month, date.Day, hour, minute, second, fraction, digits, offset);
        return hasSecond
            ? new IonTimestamp(date.Year, date.Month, date.Day, hour, minute, second, fraction, digits, offset)
            : new IonTimestamp(date.Year, date.Month, date.Day, hour, minute, offset);
    }

    private static int? ReadOffset(ReadOnlySpan<byte> text, ref int position)
    {
        if (TrySkip(text, ref position, 'Z'))
        {
            return 0;
        }

        bool negative = TrySkip(text, ref position, '-');
        if (!negative && !TrySkip(text, ref position, '+'))
        {
            ThrowHelper.ThrowUnexpectedText("an offset: Z, +hh:mm or -hh:mm", text, position);
        }

        int start = position;
        int hours = ReadNumber(text, ref position, 2, "offset");
        Skip(text, ref position, ':');
        int minutes = ReadNumber(text, ref position, 2, "offset");
        if (hours > 23 || minutes > 59)
        {
            ThrowHelper.ThrowTimestampOutOfRange("offset", start);
        }

        int offset = (hours * 60) + minutes;

        // Minus zero stands for an unknown offset.
        return !negative ? offset : offset == 0 ? null : -offset;
    }

    private static int ReadNumber(ReadOnlySpan<byte> text, ref int position, int digits, string part)
    {
        int value = 0;
        for (int i = 0; i < digits; i++, position++)
        {
            if (!TextChars.IsDigit(text, position))
            {
                ThrowHelper.ThrowUnexpectedText($"a digit of the {part}", text, position);
            }

            value = (value * 10) + text[position] - '0';
        }

        return value;
    }

    private static bool TrySkip(ReadOnlySpan<byte> text, ref int position, char expected)
    {
        bool found = position < text.Length && text[position] == expected;
        position += found ? 1 : 0;
        return found;
    }

    private static void Skip(ReadOnlySpan<byte> text, ref int position, char expected)
    {
        if (!TrySkip(text, ref position, expected))
        {
            ThrowHelper.ThrowUnexpectedText($"'{expected}' of a timestamp", text, position);
        }
    }

    private static void Stop(ReadOnlySpan<byte> text, int position)
    {
        if (!TextChars.StopsNumber(text, position))
        {
            ThrowHelper.ThrowUnexpectedText("the end of a timestamp", text, position);
        }
    }

    private static void Check(
        int start, int year, int month, int day, int hour, int minute, int second, BigInteger fraction, int digits, int? offset)
    {
        string? wrong = IonTimestamp.FindPartOutOfRange(year, month, day, hour, minute, second, fraction, digits, offset);
        if (wrong is not null)
        {
            ThrowHelper.ThrowTimestampOutOfRange(wrong, start);
        }
    }
}
