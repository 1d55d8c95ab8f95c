namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The times of the attempt under way, by this machine's clock, and the difference to the service's.</summary>
internal struct ClockReading
{
    // A DateTime takes half the space of a DateTimeOffset, and each call has both.
    private DateTime _sentAt;
    private DateTime _receivedAt;

    /// <summary>Gets or sets the time that is added to this machine's when the attempt is signed.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>Gets or sets how far the response was dated ahead of this machine's time.</summary>
    /// <value><see langword="null"/> when the response does not show it, or skew is not corrected.</value>
    public TimeSpan? ObservedSkew { get; set; }

    /// <summary>Gets or sets when the attempt was signed and sent.</summary>
    public DateTimeOffset SentAt { readonly get => _sentAt; set => _sentAt = value.UtcDateTime; }

    /// <summary>Gets or sets when the headers of the response arrived.</summary>
    public DateTimeOffset ReceivedAt { readonly get => _receivedAt; set => _receivedAt = value.UtcDateTime; }
}
