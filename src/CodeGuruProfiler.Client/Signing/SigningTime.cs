namespace CodeGuruProfiler.Client.Signing;

/// <summary>A second, as signatures write it.</summary>
internal sealed class SigningTime
{
    private readonly long _second;

    private SigningTime(DateTimeOffset time)
    {
        _second = time.ToUnixTimeSeconds();
        Text = string.Create(SigningText.TimeLength, time, static (text, time) => SigningText.FormatTime(time, text));
    }

    /// <summary>Gets the time as <c>20150830T123600Z</c>.</summary>
    public string Text { get; }

    /// <summary>Returns the text of the time: that of the last one when both are in the same second, the normal case.</summary>
    /// <param name="time">The time.</param>
    /// <param name="last">The last one; any number of threads may share it.</param>
    public static string TextOf(DateTimeOffset time, ref SigningTime? last)
    {
        SigningTime? known = Volatile.Read(ref last);
        if (known is null || known._second != time.ToUnixTimeSeconds())
        {
            known = new SigningTime(time);
            Volatile.Write(ref last, known);
        }

        return known.Text;
    }
}
