@echo off
rem Starts the plugin with the Node.js of the PATH.
node "%~dp0..\dist\plugin\main.js" %*
