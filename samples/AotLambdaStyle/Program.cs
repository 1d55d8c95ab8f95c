using AotLambdaStyle;
using Samples;

// A function as Lambda runs it: what is expensive is made once, when the process starts, and each event is handled with it.
await using Session session = await Session.StartAsync(args);

// begin lambda-style
var handler = new Handler(session.Client);
for (int invocation = 1; invocation <= 3; invocation++)
{
    Console.WriteLine($"Invocation {invocation}: {await handler.HandleAsync("sample-function", CancellationToken.None)}");
}

// end lambda-style
