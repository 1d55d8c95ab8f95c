using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Operations.Samples;

/// <summary>The response of the three operations on notifications: here the member's name is on the wire.</summary>
internal static class NotificationSample
{
    public const string Json = """
        {
          "notificationConfiguration": {
            "channels": [
              {
                "eventPublishers": [ "AnomalyDetection" ],
                "id": "0a1b2c3d-0000-4000-8000-00000000000a",
                "uri": "arn:aws:sns:us-east-1:123456789012:alerts"
              },
              { "eventPublishers": [ "Recommendations" ], "uri": "arn:aws:sns:us-east-1:123456789012:more" }
            ]
          }
        }
        """;

    public static NotificationConfiguration Value { get; } = new()
    {
        Channels =
        [
            new Channel
            {
                EventPublishers = [EventPublisher.AnomalyDetection],
                Id = "0a1b2c3d-0000-4000-8000-00000000000a",
                Uri = "arn:aws:sns:us-east-1:123456789012:alerts",
            },
            new Channel { EventPublishers = ["Recommendations"], Uri = "arn:aws:sns:us-east-1:123456789012:more" },
        ],
    };
}
