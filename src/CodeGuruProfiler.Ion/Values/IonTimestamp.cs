using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.BigNumbers;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion;

/// <summary>A timestamp: a moment as it was stated, with its precision, its fractional digits and an offset that may be unknown.</summary>
/// <remarks>
/// Equal by the Ion data model: the same moment stated with another precision or another offset is another value.
/// The date and the time are local to the offset. Years go from 1 to 9999, in UTC as well.
/// </remarks>
public readonly struct IonTimestamp : IEquatable<IonTimestamp>
{
    private const int TicksDigits = 7;
    private const short Unknown = short.MinValue;
    private const int MinutesADay = 24 * 60;

    private readonly short _offset;

    /// <summary>Creates a timestamp that states a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    public IonTimestamp(int year)
        : this(IonTimestampPrecision.Year, year, 1, 1, 0, 0, 0, 0, 0, null)
    {
    }

    /// <summary>Creates a timestamp that states a year and a month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    public IonTimestamp(int year, int month)
        : this(IonTimestampPrecision.Month, year, month, 1, 0, 0, 0, 0, 0, null)
    {
    }

    /// <summary>Creates a timestamp that states a day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    public IonTimestamp(int year, int month, int day)
        : this(IonTimestampPrecision.Day, year, month, day, 0, 0, 0, 0, 0, null)
    {
    }

    /// <summary>Creates a timestamp that states a minute.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <param name="hour">0 to 23, local to the offset.</param>
    /// <param name="minute">0 to 59, local to the offset.</param>
    /// <param name="offsetMinutes">-1439 to 1439 minutes ahead of UTC; <see langword="null"/> when the offset is unknown and the time is UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range, or the year is in UTC.</exception>
    public IonTimestamp(int year, int month, int day, int hour, int minute, int? offsetMinutes)
        : this(IonTimestampPrecision.Minute, year, month, day, hour, minute, 0, 0, 0, offsetMinutes)
    {
    }

    /// <summary>Creates a timestamp that states a second, and digits after it.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <param name="hour">0 to 23, local to the offset.</param>
    /// <param name="minute">0 to 59, local to the offset.</param>
    /// <param name="second">0 to 59.</param>
    /// <param name="fraction">The digits after the point as a number; 0 when there are none.</param>
    /// <param name="fractionDigits">The number of digits after the point; 0 if there are none.</param>
    /// <param name="offsetMinutes">-1439 to 1439 minutes ahead of UTC; <see langword="null"/> when the offset is unknown and the time is UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range, or the year is in UTC.</exception>
    public IonTimestamp(
        int year, int month, int day, int hour, int minute, int second, BigInteger fraction, int fractionDigits, int? offsetMinutes)
        : this(IonTimestampPrecision.Second, year, month, day, hour, minute, second, fraction, fractionDigits, offsetMinutes)
    {
    }

    private IonTimestamp(
        IonTimestampPrecision precision,
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        BigInteger fraction,
        int fractionDigits,
        int? offsetMinutes)
    {
        string? wrong = FindPartOutOfRange(year, month, day, hour, minute, second, fraction, fractionDigits, offsetMinutes);
        if (wrong is not null)
        {
            throw Errors.TimestampPart(wrong);
        }

        Precision = precision;
        Year = year;
        Month = month;
        Day = day;
        Hour = hour;
        Minute = minute;
        Second = second;
        Fraction = fraction;
        FractionDigits = fractionDigits;
        _offset = (short)(offsetMinutes ?? Unknown);
    }

    /// <summary>Gets the smallest part that is stated.</summary>
    /// <value>Parts below it have their lowest value. 0 in a default timestamp, which states nothing.</value>
    public IonTimestampPrecision Precision { get; }

    /// <summary>Gets the year.</summary>
    /// <value>1 to 9999.</value>
    public int Year { get; }

    /// <summary>Gets the month.</summary>
    /// <value>1 to 12; 1 when it is not stated.</value>
    public int Month { get; }

    /// <summary>Gets the day of the month.</summary>
    /// <value>1 to 31; 1 when it is not stated.</value>
    public int Day { get; }

    /// <summary>Gets the hour, local to the offset.</summary>
    /// <value>0 to 23.</value>
    public int Hour { get; }

    /// <summary>Gets the minute, local to the offset.</summary>
    /// <value>0 to 59.</value>
    public int Minute { get; }

    /// <summary>Gets the second.</summary>
    /// <value>0 to 59.</value>
    public int Second { get; }

    /// <summary>Gets the digits after the second as a number.</summary>
    /// <value>25 for both <c>.25</c> and <c>.0025</c>: <see cref="FractionDigits"/> distinguishes them.</value>
    public BigInteger Fraction { get; }

    /// <summary>Gets how many digits are stated after the second.</summary>
    public int FractionDigits { get; }

    /// <summary>Gets how far local time is ahead of UTC.</summary>
    /// <value>Minutes, negative when behind; <see langword="null"/> when the offset is unknown, and the time is UTC.</value>
    public int? OffsetMinutes => _offset == Unknown ? null : _offset;

    /// <summary>Creates the timestamp of a moment, with its offset.</summary>
    /// <param name="value">The moment.</param>
    /// <param name="fractionDigits">The number of fractional digits to state, 0 to 7. Further ones are cut off.</param>
    /// <returns>The timestamp.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fractionDigits"/> is not 0 to 7.</exception>
    public static IonTimestamp FromDateTimeOffset(DateTimeOffset value, int fractionDigits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fractionDigits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fractionDigits, TicksDigits);

        long fraction = value.Ticks % TimeSpan.TicksPerSecond;
        for (int digits = TicksDigits; digits > fractionDigits; digits--)
        {
            fraction /= 10;
        }

        return new IonTimestamp(
            value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second, fraction, fractionDigits, (int)value.Offset.TotalMinutes);
    }

    /// <summary>Returns whether two timestamps are equal by the Ion data model.</summary>
    /// <param name="left">One timestamp.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they state the same.</returns>
    public static bool operator ==(IonTimestamp left, IonTimestamp right) => left.Equals(right);

    /// <summary>Returns whether two timestamps differ by the Ion data model.</summary>
    /// <param name="left">One timestamp.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they state something different.</returns>
    public static bool operator !=(IonTimestamp left, IonTimestamp right) => !left.Equals(right);

    /// <summary>Converts to a <see cref="DateTimeOffset"/>: the start of what is stated, cut to 100 nanoseconds.</summary>
    /// <returns>The moment; in UTC when the offset is unknown or longer than the 14 hours that a <see cref="DateTimeOffset"/> takes.</returns>
    /// <exception cref="InvalidOperationException">This is a default timestamp, which states nothing.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (Precision == 0)
        {
            throw Errors.DefaultTimestamp();
        }

        var offset = TimeSpan.FromMinutes(OffsetMinutes ?? 0);
        DateTime utc = new DateTime(Year, Month, Day, Hour, Minute, Second, DateTimeKind.Utc).AddTicks(FractionTicks()) - offset;
        var moment = new DateTimeOffset(utc);
        return offset.Duration() <= TimeSpan.FromHours(14) ? moment.ToOffset(offset) : moment;
    }

    /// <inheritdoc/>
    public bool Equals(IonTimestamp other)
        => Precision == other.Precision
        && Year == other.Year && Month == other.Month && Day == other.Day
        && Hour == other.Hour && Minute == other.Minute && Second == other.Second
        && FractionDigits == other.FractionDigits && Fraction == other.Fraction
        && _offset == other._offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IonTimestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(Precision, HashCode.Combine(Year, Month, Day), Hour, Minute, Second, Fraction, FractionDigits, _offset);

    /// <summary>Returns the Ion text of the timestamp, such as <c>2020T</c> or <c>2020-01-31T12:30:05.250+01:00</c>.</summary>
    /// <returns>Text that is read back as the same timestamp.</returns>
    public override string ToString()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        switch (Precision)
        {
            case IonTimestampPrecision.Year:
                return string.Create(culture, $"{Year:0000}T");
            case IonTimestampPrecision.Month:
                return string.Create(culture, $"{Year:0000}-{Month:00}T");
            case IonTimestampPrecision.Day:
                return string.Create(culture, $"{Year:0000}-{Month:00}-{Day:00}");
        }

        string seconds = Precision == IonTimestampPrecision.Minute ? "" : string.Create(culture, $":{Second:00}");
        string fraction = FractionDigits == 0 ? "" : "." + Fraction.ToString(culture).PadLeft(FractionDigits, '0');
        return string.Create(culture, $"{Year:0000}-{Month:00}-{Day:00}T{Hour:00}:{Minute:00}{seconds}{fraction}{OffsetText()}");
    }

    // Null when every part is in its range; else the name of the first that is not.
    internal static string? FindPartOutOfRange(
        int year, int month, int day, int hour, int minute, int second, BigInteger fraction, int fractionDigits, int? offsetMinutes)
    {
        return year is < 1 or > 9999 ? nameof(year)
            : month is < 1 or > 12 ? nameof(month)
            : day < 1 || day > DateTime.DaysInMonth(year, month) ? nameof(day)
            : hour is < 0 or > 23 ? nameof(hour)
            : minute is < 0 or > 59 ? nameof(minute)
            : second is < 0 or > 59 ? nameof(second)
            : fractionDigits < 0 ? nameof(fractionDigits)
            : fraction.Sign < 0 || DecimalDigits.Exceed(fraction, fractionDigits) ? nameof(fraction)
            : offsetMinutes is <= -MinutesADay or >= MinutesADay ? nameof(offsetMinutes)
            : LeavesTheYears(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc), offsetMinutes ?? 0) ? nameof(year)
            : null;
    }

    // The stated date and time in UTC.
    internal DateTime ToUtcMinute()
        => new DateTime(Year, Month, Day, Hour, Minute, 0, DateTimeKind.Utc).AddMinutes(-(OffsetMinutes ?? 0));

    private static bool LeavesTheYears(DateTime local, int offsetMinutes)
    {
        long utc = local.Ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks;
    }

    private long FractionTicks()
    {
        if (FractionDigits <= TicksDigits)
        {
            return (long)(Fraction * BigInteger.Pow(10, TicksDigits - FractionDigits));
        }

        // Where zeros come first there is nothing to divide, however many digits are stated.
        int beyond = FractionDigits - TicksDigits;
        return DecimalDigits.Exceed(Fraction, beyond) ? (long)(Fraction / BigInteger.Pow(10, beyond)) : 0;
    }

    private string OffsetText()
    {
        if (OffsetMinutes is not { } offset)
        {
            return "-00:00";
        }

        int minutes = Math.Abs(offset);
        return offset == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
