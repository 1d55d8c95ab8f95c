using AotLambdaStyle;
using Samples;

// A function in the style of AWS Lambda: expensive objects are created once, when the process starts, and handle each event.
await using Session session = await Session.StartAsync(args);

// begin lambda-style
var handler = new Handler(session.Client);
for (int invocation = 1; invocation <= 3; invocation++)
{
    Console.WriteLine($"Invocation {invocation}: {await handler.HandleAsync("sample-function", CancellationToken.None)}");
}

// end lambda-style
