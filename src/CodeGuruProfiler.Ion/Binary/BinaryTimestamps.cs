using System.Numerics;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// The representation of timestamps: https://amazon-ion.github.io/ion-docs/docs/binary.html#6-timestamp
/// An offset in minutes, then the parts in UTC as far as they are stated, then the fraction as a decimal.
/// </summary>
internal static class BinaryTimestamps
{
    /// <summary>Zeros that a fraction may claim without having the bytes for them: ten bytes must not become gigabytes of text.</summary>
    public const int MaxUnpaidDigits = 1_000;

    public static IonTimestamp Read(ReadOnlySpan<byte> data, int start, int length, int maxDigits)
    {
        int position = start;
        int end = start + length;
        int offset = VarInts.ReadSigned(data, ref position, end, out bool negative);
        int? known = offset == 0 && negative ? null : offset;
        int year = ReadPart(data, ref position, end, 9999, "year");
        if (position == end)
        {
            Check(start, year, 1, 1, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year);
        }

        int month = ReadPart(data, ref position, end, 12, "month");
        if (position == end)
        {
            Check(start, year, month, 1, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year, month);
        }

        int day = ReadPart(data, ref position, end, 31, "day");
        if (position == end)
        {
            Check(start, year, month, day, 0, 0, 0, 0, 0, null);
            return new IonTimestamp(year, month, day);
        }

        int hour = ReadPart(data, ref position, end, 23, "hour");
        int minute = ReadPart(data, ref position, end, 59, "minute");
        bool hasSecond = position < end;
        int second = hasSecond ? ReadPart(data, ref position, end, 59, "second") : 0;
        (BigInteger fraction, int digits) = position < end ? ReadFraction(data, position, end, maxDigits) : default;

        DateTime local = ToLocal(start, year, month, day, hour, minute, known ?? 0);
        Check(start, local.Year, local.Month, local.Day, local.Hour, local.Minute, second, fraction, digits, known);
        return hasSecond
            ? new IonTimestamp(local.Year, local.Month, local.Day, local.Hour, local.Minute, second, fraction, digits, known)
            : new IonTimestamp(local.Year, local.Month, local.Day, local.Hour, local.Minute, known);
    }

    public static void Write(ref BinaryBuffer buffer, IonTimestamp value)
    {
        DateTime utc = value.ToUtcMinute();
        buffer.WriteVarInt(value.OffsetMinutes ?? 0, value.OffsetMinutes is null or < 0);
        buffer.WriteVarUInt((uint)utc.Year);
        if (value.Precision >= IonTimestampPrecision.Month)
        {
            buffer.WriteVarUInt((uint)utc.Month);
        }

        if (value.Precision >= IonTimestampPrecision.Day)
        {
            buffer.WriteVarUInt((uint)utc.Day);
        }

        if (value.Precision >= IonTimestampPrecision.Minute)
        {
            buffer.WriteVarUInt((uint)utc.Hour);
            buffer.WriteVarUInt((uint)utc.Minute);
        }

        if (value.Precision >= IonTimestampPrecision.Second)
        {
            buffer.WriteVarUInt((uint)value.Second);
        }

        if (value.FractionDigits > 0)
        {
            buffer.WriteVarInt(value.FractionDigits, negative: true);
            BinaryNumbers.WriteCoefficient(ref buffer, value.Fraction, isNegativeZero: false);
        }
    }

    private static int ReadPart(ReadOnlySpan<byte> data, ref int position, int end, int max, string name)
    {
        int start = position;
        long value = VarInts.ReadUnsigned(data, ref position, end);
        if (value > max)
        {
            ThrowHelper.ThrowTimestampPart(name, value, start);
        }

        return (int)value;
    }

    private static (BigInteger Fraction, int Digits) ReadFraction(ReadOnlySpan<byte> data, int position, int end, int maxDigits)
    {
        int start = position;
        int exponent = VarInts.ReadSigned(data, ref position, end, out _);
        BigInteger fraction = BinaryNumbers.ReadSignedMagnitude(data[position..end], out _);
        if (fraction.Sign < 0 || (exponent >= 0 && !fraction.IsZero))
        {
            ThrowHelper.ThrowTimestampFraction(start);
        }

        // Three digits a byte are more than a byte can hold.
        long paid = MaxUnpaidDigits + ((end - position) * 3L);
        if (-(long)exponent > paid)
        {
            ThrowHelper.ThrowTooManyFractionDigits(-(long)exponent, paid, start);
        }

        if (-(long)exponent > maxDigits)
        {
            ThrowHelper.ThrowTooManyDigits(maxDigits, start);
        }

        return (fraction, Math.Max(0, -exponent));
    }

    private static DateTime ToLocal(int start, int year, int month, int day, int hour, int minute, int offset)
    {
        Check(start, year, month, day, hour, minute, 0, 0, 0, null);
        var utc = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc);
        long local = utc.Ticks + (offset * TimeSpan.TicksPerMinute);
        if (local < DateTime.MinValue.Ticks || local > DateTime.MaxValue.Ticks)
        {
            ThrowHelper.ThrowTimestampPart("offset", offset, start);
        }

        return new DateTime(local, DateTimeKind.Utc);
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
